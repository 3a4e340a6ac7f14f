import { isRepeatable } from './errors.ts'

const mostRepetitions = 5

/** Repeats a whole transaction that lost against another one. */
export const repeat = async <Answer>(write: () => Promise<Answer>): Promise<Answer> => {
  for (let repetition = 1; ; repetition++) {
    try {
      return await write()
    } catch (error) {
      if (!isRepeatable(error) || repetition === mostRepetitions) throw error
    }
  }
}
