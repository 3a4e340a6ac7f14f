import { OutcomeBadge } from '../../../../../components/outcome-badge.tsx'
import type { OutcomeName } from '../../../../../components/outcomes.ts'
import type { CollisionStory as Story } from './describe-collision.ts'

export function CollisionStory({ outcome, story }: { outcome: OutcomeName; story: Story }) {
  return (
    <section
      aria-label="Verdict"
      className={`flex flex-col gap-1 rounded-lg px-4 py-3 ${story.isGrave ? 'bg-collided-soft' : 'bg-sunken'}`}
    >
      <OutcomeBadge outcome={outcome} />
      <p className="numeric text-base wrap-anywhere">{story.story}</p>
      {story.advice && <p className="text-muted">{story.advice}</p>}
    </section>
  )
}
