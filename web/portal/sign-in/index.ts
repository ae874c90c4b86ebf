export { ConfirmPage } from './ConfirmPage.tsx';
export { RegisterPage } from './RegisterPage.tsx';
export { SetUpPage } from './SetUpPage.tsx';
export { SignInLayout } from './SignInLayout.tsx';
export { SignInPage } from './SignInPage.tsx';
