/** How long a question that was overtaken may hold up the next one, in milliseconds: its answer is not wanted any more. */
const patience = 250;

/**
 * Asks one question at a time. What comes in meanwhile waits, and only the latest of it is asked: whoever types fast
 * gets the answer to what stands there at last, and never an older one after a newer. A question that waits for the
 * network holds the next one up for a moment only.
 *
 * @param onAnswer is told whether the answer is whole: before that it may get several that are not
 */
export function keepLatest<Question, Answer>(
  ask: (question: Question, onPartial: (answer: Answer) => void) => Promise<Answer>,
  onAnswer: (answer: Answer, question: Question, whole: boolean) => void,
  onFailure: (error: unknown, question: Question) => void,
): (question: Question) => void {
  let waiting: { question: Question } | undefined;
  let busy = false;
  let count = 0;
  let letGo = (): void => {};

  const work = async () => {
    busy = true;
    while (waiting !== undefined) {
      const { question } = waiting;
      waiting = undefined;
      count += 1;
      const number = count;
      const wanted = () => waiting === undefined && number === count;
      const overtaken = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await Promise.race([answered(question, wanted), overtaken]);
    }
    busy = false;
  };

  async function answered(question: Question, wanted: () => boolean): Promise<void> {
    try {
      const whole = await ask(question, (part) => {
        if (wanted()) onAnswer(part, question, false);
      });
      if (wanted()) onAnswer(whole, question, true);
    } catch (error) {
      if (wanted()) onFailure(error, question);
    }
  }

  return (question) => {
    waiting = { question };
    if (busy) setTimeout(letGo, patience);
    else void work();
  };
}
