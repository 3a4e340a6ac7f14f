import type { Dispatcher } from 'undici'

type Request = { path: string; headers: Record<string, string>; body: string }

/**
 * Sends one POST and reads its whole answer. By undici's `dispatch`, without a stream for each answer: what the load
 * costs is taken from the processors that the servers under measurement share with it.
 */
export const sendJson = <Answer>(dispatcher: Dispatcher, { path, headers, body }: Request): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let status = 0
    let text = ''
    dispatcher.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart: () => {},
        onResponseStart: (_controller, statusCode) => {
          status = statusCode
        },
        onResponseData: (_controller, chunk) => {
          text += chunk.toString()
        },
        onResponseEnd: () => {
          if (status === 200) resolve(JSON.parse(text) as Answer)
          else reject(new Error(`${status}: ${text}`))
        },
        onResponseError: (_controller, error) => reject(error),
      },
    )
  })
