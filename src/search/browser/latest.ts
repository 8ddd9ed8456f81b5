/**
 * Asks one question at a time. What comes in meanwhile waits, and only the latest of it is asked: whoever types fast
 * gets the answer to what stands there at last, and never an older one after a newer.
 */
export function keepLatest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  onAnswer: (answer: Answer, question: Question) => void,
  onFailure: (error: unknown) => void,
): (question: Question) => void {
  let waiting: { question: Question } | undefined;
  let busy = false;
  const work = async () => {
    busy = true;
    while (waiting !== undefined) {
      const { question } = waiting;
      waiting = undefined;
      try {
        const answer = await ask(question);
        if (waiting === undefined) onAnswer(answer, question);
      } catch (error) {
        if (waiting === undefined) onFailure(error);
      }
    }
    busy = false;
  };
  return (question) => {
    waiting = { question };
    if (!busy) void work();
  };
}
