import type { Case } from './cost-model';

/** What is asked of an option at a number of requests, in one of the three cases. */
export type Asked<Answer> = (requestsPerMonth: number, of: Case) => Answer;

/** The same, with the last answer of each case kept: one bill asks for the same month in several places. */
export function latest<Answer>(ask: Asked<Answer>): Asked<Answer> {
  const last = { low: empty<Answer>(), likely: empty<Answer>(), high: empty<Answer>() };
  return (requestsPerMonth, of) => {
    const kept = last[of];
    if (kept.requestsPerMonth !== requestsPerMonth) {
      kept.answer = ask(requestsPerMonth, of);
      kept.requestsPerMonth = requestsPerMonth;
    }
    return kept.answer!;
  };
}

/** NaN: no number of requests is the same. */
function empty<Answer>(): { requestsPerMonth: number; answer?: Answer } {
  return { requestsPerMonth: NaN };
}
