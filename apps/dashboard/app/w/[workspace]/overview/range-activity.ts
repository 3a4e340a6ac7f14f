import { activityQuery } from '../../../../queries/activity.ts'
import { type ActivityRange, coverRange } from '../activity/activity-window.ts'

export function rangeActivityQuery(range: ActivityRange) {
  return activityQuery(range, {}, (now) => coverRange(range, now))
}
