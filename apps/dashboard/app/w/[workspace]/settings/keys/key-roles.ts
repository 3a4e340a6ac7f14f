export const keyRoles = {
  RECORD: { word: 'Record', meaning: 'records steps and ends threads; reads nothing' },
  READ: { word: 'Read', meaning: 'reads and exports; records nothing' },
  BOTH: { word: 'Both', meaning: 'records and reads' },
} as const
