export {
  type AnswerFault,
  type Checked,
  checkAnswers,
  namedRequests,
} from './check-answers.ts';
export {
  type Answers,
  FIELD_KINDS,
  type Field,
  type FieldKind,
  isAsked,
  MOST,
  type Option,
  PLACES,
  type Place,
} from './field.ts';
export { formFaults } from './form-faults.ts';
