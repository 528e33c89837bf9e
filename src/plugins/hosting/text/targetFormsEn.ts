/** Words of the settings of targets, English: what each is, and where it is found. */
export const targetFormsEn = {
  field_accessKeyId: 'Access key ID',
  field_accessKeyId_help:
    'Of a key that may read, write and delete in this bucket, and nothing else.',
  field_accountId: 'Account ID',
  field_accountId_help: 'Cloudflare dashboard → Workers & Pages → Account details: 32 characters.',
  field_branch: 'Branch',
  field_branch_help: 'Only ever added to. Made when it does not exist.',
  field_bucket: 'Bucket',
  field_bucket_help: 'Its name, as the store shows it.',
  field_endpoint: 'Endpoint',
  field_endpoint_help:
    'Empty for Amazon S3. Others name it in their settings, e.g. https://….r2.cloudflarestorage.com.',
  field_folder: 'Folder',
  field_folder_help:
    'Below the folder for targets of this installation: small letters, digits, - _ and dots. Made when it does not exist.',
  field_hosts: 'Host names',
  field_hosts_help: 'That the web server answers to. Separate them with commas; empty: all.',
  field_platform: 'Address of this platform',
  field_platform_help:
    'Where the web server reaches it, for forms and feeds. Empty: the address of the site here.',
  field_port: 'Port',
  field_port_help: 'That the web server listens on.',
  field_user: 'User name',
  field_user_help: 'Beside the token; most services take any.',
  field_keep: 'Files of yours to keep',
  field_keep_help:
    'Paths in the repository that are left alone, separated by commas. Empty: CNAME, README.md, LICENSE, .github and git’s own files.',
  field_pageNames: 'Names of pages',
  field_pageNames_folders: 'about/index.html – for website hosting',
  field_pageNames_plain: 'about – for a network in front',
  field_pathStyle: 'The bucket is part of the path',
  field_pathStyle_help: 'As MinIO and others want it.',
  field_plan: 'Plan of the account',
  field_plan_help: 'It decides how large files may be.',
  field_plan_hobby: 'Hobby',
  field_plan_pro: 'Pro',
  field_prefix: 'Folder in the bucket',
  field_prefix_help: 'Empty: its top.',
  field_project: 'Project',
  field_project_cloudflarePages_help:
    'Name of the Pages project, as in its pages.dev address. Make it first: Workers & Pages → Create → Pages → Direct upload.',
  field_project_vercel_help: 'ID or name, from the project’s Settings → General.',
  field_publicUrl: 'Public address',
  field_publicUrl_help: 'Where visitors see it, e.g. https://www.example.com.',
  field_region: 'Region',
  field_region_help: 'e.g. eu-central-1; auto for Cloudflare R2.',
  field_repository: 'Repository',
  field_repository_help:
    'Its https address, or the name of a bare repository below the folder for targets, e.g. site.git.',
  field_siteId: 'Site ID',
  field_siteId_help:
    'Netlify → your site → Project configuration → General → Site ID; or its name with .netlify.app.',
  field_teamId: 'Team ID',
  field_teamId_help: 'team_…, from the team’s settings. Empty: the project is your own.',
  secret_cloudflarePages: 'API token',
  secret_cloudflarePages_help:
    'Cloudflare → My Profile → API Tokens → Create Token, with the permission “Cloudflare Pages: Edit”.',
  secret_git: 'Token',
  secret_git_help:
    'Of an account that may write to the repository; on GitHub a fine-grained token with “Contents: read and write”. Not needed for a repository on this server.',
  secret_netlify: 'Personal access token',
  secret_netlify_help: 'Netlify → User settings → Applications → New access token.',
  secret_s3: 'Secret access key',
  secret_s3_help: 'It belongs to the access key ID and is shown once, when the key is made.',
  secret_vercel: 'Access token',
  secret_vercel_help: 'Vercel → Account settings → Tokens → Create, with the scope of the team.',
}
