/** Says briefly that something was done, or was not. What shows it is loaded with the first of them, or before. */
export async function showToast(text: string, kind: 'done' | 'failed' = 'done') {
  const { toast } = await import('sonner')
  if (kind === 'done') toast(text)
  else toast.error(text)
}
