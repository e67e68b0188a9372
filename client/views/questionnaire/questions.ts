import {
  type AskedScreen,
  type FieldQuestion,
  isFieldQuestion,
} from '../../../model/contract/asked-questions.ts';
import { commitments } from './commitments.ts';
import { fieldsQuestion } from './fields.ts';
import { links } from './links.ts';
import { needs } from './needs.ts';
import type { Question } from './question.ts';

/** The questions that are not answered field by field. */
const QUESTIONS: Readonly<Record<Exclude<AskedScreen, FieldQuestion>, Question>> = {
  commitments,
  links,
  needs,
};

/** Returns a question in all its forms. */
export const questionOf = (screen: AskedScreen): Question =>
  isFieldQuestion(screen) ? fieldsQuestion(screen) : QUESTIONS[screen];
