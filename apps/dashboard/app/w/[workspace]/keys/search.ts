import { createLoader, parseAsString } from 'nuqs/server'

export const keySearch = {
  key: parseAsString,
  /** The step name, which is part of a step's identity. */
  name: parseAsString,
  /** The call that the inspector shows. */
  attempt: parseAsString,
}

export const loadKeySearch = createLoader(keySearch)
