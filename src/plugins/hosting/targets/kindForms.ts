import type { TargetKind } from '../../../core/targets/targetKinds'
import type { TextKey } from '../text/useText'

/** One setting of a kind of target, as the form asks for it. */
export type KindField = {
  name: string
  label: TextKey
  help?: TextKey
  isRequired?: boolean
  placeholder?: string
} & (
  | { as: 'text' }
  /** Several, separated by commas; sent as a list. */
  | { as: 'list' }
  | { as: 'number'; min: number; max: number }
  | { as: 'box' }
  | { as: 'choice'; options: { value: string; label: TextKey }[] }
)

export type KindForm = {
  label: TextKey
  about: TextKey
  fields: KindField[]
  secret?: { label: TextKey; help: TextKey; isRequired: boolean }
}

const text = (name: string, label: TextKey, help: TextKey, more: object = {}): KindField => ({
  as: 'text',
  name,
  label,
  help,
  ...more,
})

const needed = { isRequired: true }

/** What is asked of each kind of target, in the order of the gallery. */
export const KIND_FORMS: Readonly<Record<TargetKind, KindForm>> = {
  folder: {
    label: 'kind_folder',
    about: 'kindAbout_folder',
    fields: [
      text('folder', 'field_folder', 'field_folder_help', { ...needed, placeholder: 'shop' }),
      {
        as: 'list',
        name: 'hosts',
        label: 'field_hosts',
        help: 'field_hosts_help',
        placeholder: 'www.example.com, example.com',
      },
      {
        as: 'number',
        name: 'port',
        label: 'field_port',
        help: 'field_port_help',
        placeholder: '80',
        min: 1,
        max: 65_535,
      },
      text('platform', 'field_platform', 'field_platform_help', {
        placeholder: 'http://127.0.0.1:3000',
      }),
    ],
  },
  zip: { label: 'kind_zip', about: 'kindAbout_zip', fields: [] },
  git: {
    label: 'kind_git',
    about: 'kindAbout_git',
    fields: [
      text('repository', 'field_repository', 'field_repository_help', needed),
      text('branch', 'field_branch', 'field_branch_help', { placeholder: 'main' }),
      { as: 'list', name: 'keep', label: 'field_keep', help: 'field_keep_help' },
      text('user', 'field_user', 'field_user_help', { placeholder: 'x-access-token' }),
    ],
    secret: { label: 'secret_git', help: 'secret_git_help', isRequired: false },
  },
  s3: {
    label: 'kind_s3',
    about: 'kindAbout_s3',
    fields: [
      text('bucket', 'field_bucket', 'field_bucket_help', needed),
      text('region', 'field_region', 'field_region_help', { placeholder: 'us-east-1' }),
      text('endpoint', 'field_endpoint', 'field_endpoint_help'),
      text('accessKeyId', 'field_accessKeyId', 'field_accessKeyId_help', needed),
      text('prefix', 'field_prefix', 'field_prefix_help'),
      text('publicUrl', 'field_publicUrl', 'field_publicUrl_help'),
      {
        as: 'choice',
        name: 'pageNames',
        label: 'field_pageNames',
        options: [
          { value: 'folders', label: 'field_pageNames_folders' },
          { value: 'plain', label: 'field_pageNames_plain' },
        ],
      },
      { as: 'box', name: 'pathStyle', label: 'field_pathStyle', help: 'field_pathStyle_help' },
    ],
    secret: { label: 'secret_s3', help: 'secret_s3_help', isRequired: true },
  },
  netlify: {
    label: 'kind_netlify',
    about: 'kindAbout_netlify',
    fields: [text('siteId', 'field_siteId', 'field_siteId_help', needed)],
    secret: { label: 'secret_netlify', help: 'secret_netlify_help', isRequired: true },
  },
  vercel: {
    label: 'kind_vercel',
    about: 'kindAbout_vercel',
    fields: [
      text('project', 'field_project', 'field_project_vercel_help', needed),
      text('teamId', 'field_teamId', 'field_teamId_help', { placeholder: 'team_…' }),
      {
        as: 'choice',
        name: 'plan',
        label: 'field_plan',
        help: 'field_plan_help',
        options: [
          { value: 'hobby', label: 'field_plan_hobby' },
          { value: 'pro', label: 'field_plan_pro' },
        ],
      },
    ],
    secret: { label: 'secret_vercel', help: 'secret_vercel_help', isRequired: true },
  },
  'cloudflare-pages': {
    label: 'kind_cloudflarePages',
    about: 'kindAbout_cloudflarePages',
    fields: [
      text('project', 'field_project', 'field_project_cloudflarePages_help', needed),
      text('accountId', 'field_accountId', 'field_accountId_help', needed),
    ],
    secret: {
      label: 'secret_cloudflarePages',
      help: 'secret_cloudflarePages_help',
      isRequired: true,
    },
  },
}
