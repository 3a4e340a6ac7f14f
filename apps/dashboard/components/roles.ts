export const roles = {
  VIEWER: { word: 'Viewer', withArticle: 'a viewer', meaning: 'reads everything; exports nothing' },
  OPERATOR: { word: 'Operator', withArticle: 'an operator', meaning: 'reads, exports, ends threads' },
  ADMIN: {
    word: 'Admin',
    withArticle: 'an admin',
    meaning: 'reads, exports, ends threads; manages people and keys',
  },
} as const

export type RoleName = keyof typeof roles
