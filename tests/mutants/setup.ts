import { setMaxListeners } from 'node:events';
import fc from 'fast-check';

// That it fails is all that is asked: which of its examples is the smallest takes many more.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

// The signal of a test has a listener for each time that it is run.
setMaxListeners(0);
