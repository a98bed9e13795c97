/** Below this, of 0 to 1, a person is asked to look at what was read. */
const DOUBTFUL = 0.7;

export const isDoubtful = (confidence: number) => confidence < DOUBTFUL;

export const percentOf = (confidence: number) => Math.round(confidence * 100);
