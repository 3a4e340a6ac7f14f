const lists = { threads: 'Threads', steps: 'Steps', attempts: 'Calls' }

export type ListName = keyof typeof lists

const formats = { csv: 'CSV', jsonl: 'JSON Lines' }

/** What a page offers for download: the list that it shows, by the address's own query. */
export function listFiles(workspace: string, list: ListName, query: string) {
  return Object.entries(formats).map(([format, word]) => ({
    label: `${lists[list]} as ${word}`,
    href: `/api/export/${workspace}/${list}?${new URLSearchParams([...new URLSearchParams(query), ['format', format]])}`,
  }))
}
