import { Outlet } from '@tanstack/react-router';
import { speak } from '../../app/i18n.ts';
import { LanguageMenu } from '../../app/LanguageMenu.tsx';
import { Logo } from '../../design/Logo.tsx';
import { Pitch } from './Pitch.tsx';
import classes from './SignInLayout.module.css';

export function SignInLayout() {
  return (
    <div className={classes.page}>
      <div className={classes.left}>
        <header className={classes.head}>
          <Logo />
          <LanguageMenu onChoose={(code) => void speak(code)} />
        </header>
        <main className={classes.form}>
          <Outlet />
        </main>
      </div>
      <Pitch />
    </div>
  );
}
