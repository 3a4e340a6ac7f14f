/**
 * Rejects, as a connection that timed out does, where no answer comes in time. postgres.js itself waits without end
 * for a server that accepts connections and hangs up on them, as a proxy does while its database is away.
 */
export const answerWithin = <Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const late = () => {
      const message = `no answer within ${milliseconds} ms`
      reject(Object.assign(new Error(message), { code: 'ETIMEDOUT' }))
    }
    const timer = setTimeout(late, milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
