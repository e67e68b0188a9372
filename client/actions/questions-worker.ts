import { type QuestionsAsked, questionsOfMap } from '../../model/readings/in-sight/questions-of-map.ts';

self.onmessage = ({ data }: MessageEvent<QuestionsAsked>): void => {
  for (const list of questionsOfMap(data)) self.postMessage(list);
  self.close();
};
