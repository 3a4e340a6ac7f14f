import { createLoader, parseAsStringLiteral } from 'nuqs/server'
import { activityRanges } from '../activity/activity-window.ts'

export const overviewSearch = {
  range: parseAsStringLiteral(activityRanges).withDefault('day'),
}

export const loadOverviewSearch = createLoader(overviewSearch)
