/** Names the workspace that is asked. No form and no other site can send it: the API takes a cookie only beside it. */
export const workspaceHeader = 'x-stepledger-workspace'

/** Tells a page that is being made its own address. */
export const addressHeader = 'x-stepledger-address'
