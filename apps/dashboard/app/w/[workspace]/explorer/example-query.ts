export const exampleQuery = `# The newest collisions: a key that was used
# for another operation, and what differed.
# Ctrl Enter runs it; the book has the schema.
query Collisions {
  attempts(filter: { outcome: [COLLIDED] }, first: 10) {
    nodes {
      recordedAt
      service
      thread {
        label
        key
      }
      step {
        name
        idempotencyKey
      }
      changes {
        path
        before
        after
      }
    }
  }
}
`
