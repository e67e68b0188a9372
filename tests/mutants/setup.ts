import { setMaxListeners } from 'node:events';
import fc from 'fast-check';

// A failure is enough here: finding the smallest example takes many more runs.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// The signal of a test has a listener for each time that it is run.
setMaxListeners(0);
