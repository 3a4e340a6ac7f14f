import type { Recorder } from '../ledger/index.ts'
import type { Metrics } from './create-metrics.ts'

/** The same recorder, whose every answer is counted. */
export const countCalls = (recorder: Recorder, { observeCall }: Metrics): Recorder => {
  const countOne = async <Answer extends Parameters<Metrics['observeCall']>[0]>(
    answered: Promise<Answer>,
  ): Promise<Answer> => {
    try {
      const answer = await answered
      observeCall(answer)
      return answer
    } catch (error) {
      observeCall(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
  }
  return {
    ...recorder,
    recordStep: (...call) => countOne(recorder.recordStep(...call)),
    claimStep: (...call) => countOne(recorder.claimStep(...call)),
    recordSteps: async (...calls) => {
      const answers = await recorder.recordSteps(...calls)
      for (const answer of answers) observeCall(answer)
      return answers
    },
  }
}
