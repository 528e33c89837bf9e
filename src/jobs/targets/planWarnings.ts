import type { TargetRelease } from '../../core/targets/release'
import type { DeployTarget, TargetPlan } from '../../targets/contract'

/** What visitors of this kind of target will not have of a release. */
export const planWarnings = ({
  release,
  abilities,
}: {
  release: TargetRelease
  abilities: DeployTarget['abilities']
}): TargetPlan['issues'] => {
  const messages = [
    !abilities.redirects &&
      release.redirects.length > 0 &&
      `The ${release.redirects.length} redirects of the site do not work there: this kind of target has none.`,
    !abilities.headers &&
      'Headers that protect visitors (Content-Security-Policy and others) are not sent along: set them where the files are served.',
    abilities.forms === 'absolute' &&
      release.formPaths.length > 0 &&
      `Forms are sent to ${release.origin}, and its answer is shown there.`,
    abilities.forms === 'none' && release.formPaths.length > 0 && 'Forms do not work there.',
    release.feeds === true &&
      abilities.forms !== 'proxy' &&
      `Feeds are not part of a release: they stay at ${release.origin}/feed.xml.`,
  ]
  return messages.flatMap((message) =>
    message ? [{ pointer: '/release', level: 'warning' as const, message }] : [],
  )
}
