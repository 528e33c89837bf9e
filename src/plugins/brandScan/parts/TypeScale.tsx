import type { Visual } from '../../../core/brand/profile/visual'

/** Larger letters would only push the rest away. Pixels. */
const LARGEST = 44

/** Sizes of headings and text, as letters. */
export const TypeScale = ({ scale }: { scale: NonNullable<Visual['typeScale']> }) => (
  <span className="ts-scan-scale">
    {Object.entries(scale)
      .filter(([, size]) => typeof size === 'number')
      .sort(([, one], [, other]) => other - one)
      .map(([name, size]) => (
        <span key={name}>
          <span aria-hidden="true" style={{ fontSize: `${Math.min(size, LARGEST)}px` }}>
            Aa
          </span>
          <code>
            {name} {Math.round(size)} px
          </code>
        </span>
      ))}
  </span>
)
