import { answerWith } from '../child.ts';
import { runJob } from './run-job.ts';

// The load generator, in a process of its own so that nothing else delays its clock.
answerWith(runJob);
