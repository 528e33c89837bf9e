'use client'
import type { ReactNode } from 'react'
import type { TargetKind } from '../../../core/targets/targetKinds'

/** A drawing of our own a kind; no service's mark. */
const DRAWINGS: Readonly<Record<TargetKind, ReactNode>> = {
  folder: (
    <>
      <path d="M4 13a3 3 0 0 1 3-3h9l4 4h21a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3z" />
      <path d="M13 28h14M13 33h8" />
    </>
  ),
  zip: (
    <>
      <path d="M10 6h19l9 9v24a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3z" />
      <path d="M29 6v9h9M21 6v4m3 1v4m-3 1v4m3 1v3" />
      <rect height="8" rx="2" width="7" x="19" y="28" />
    </>
  ),
  git: (
    <>
      <circle cx="14" cy="11" r="4" />
      <circle cx="14" cy="37" r="4" />
      <circle cx="34" cy="18" r="4" />
      <path d="M14 15v18M34 22c0 8-20 3-20 11" />
    </>
  ),
  s3: (
    <>
      <ellipse cx="24" cy="12" rx="16" ry="5" />
      <path d="m8 12 4 25c1 3 6 5 12 5s11-2 12-5l4-25" />
      <path d="M11 26c3 2 8 3 13 3s10-1 13-3" />
    </>
  ),
  netlify: (
    <>
      <path d="M24 5v12M24 31v12M5 24h12M31 24h12" />
      <rect height="14" rx="3" transform="rotate(45 24 24)" width="14" x="17" y="17" />
      <circle cx="10" cy="10" r="2" />
      <circle cx="38" cy="38" r="2" />
    </>
  ),
  vercel: (
    <>
      <path d="M24 8 43 40H5z" />
      <path d="M24 20 33 35H15z" />
    </>
  ),
  'cloudflare-pages': (
    <>
      <path d="M13 36a8 8 0 0 1-1-16 12 12 0 0 1 23-1 8.500 8.500 0 0 1 1 17z" />
      <path d="M19 29h11M19 24h6" />
    </>
  ),
}

/** A kind of target as a line drawing. */
export const KindIcon = ({ kind }: { kind: TargetKind }): ReactNode => (
  <svg
    aria-hidden="true"
    className="ts-kind__icon"
    fill="none"
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
    strokeWidth="2"
    viewBox="0 0 48 48"
  >
    {DRAWINGS[kind]}
  </svg>
)
