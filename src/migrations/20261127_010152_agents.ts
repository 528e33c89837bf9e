import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`agents_tools\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`agents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`agents_tools_order_idx\` ON \`agents_tools\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`agents_tools_parent_idx\` ON \`agents_tools\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`agents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'copywriter' NOT NULL,
  	\`goal\` text,
  	\`instructions\` text,
  	\`model\` text,
  	\`temperature\` numeric,
  	\`budget\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`agents_tenant_idx\` ON \`agents\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`agents_updated_at_idx\` ON \`agents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`agents_created_at_idx\` ON \`agents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`agent_teams\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`definition\` text NOT NULL,
  	\`version\` numeric,
  	\`based_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`agent_teams_tenant_idx\` ON \`agent_teams\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`agent_teams_updated_at_idx\` ON \`agent_teams\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`agent_teams_created_at_idx\` ON \`agent_teams\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`agent_runs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`title\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`reason\` text,
  	\`message\` text,
  	\`wait_until\` text,
  	\`team\` text NOT NULL,
  	\`team_name\` text,
  	\`team_version\` text,
  	\`definition\` text NOT NULL,
  	\`brief\` text NOT NULL,
  	\`seed\` text,
  	\`agents\` text,
  	\`brand_profile_id\` text(36),
  	\`brand_version\` text,
  	\`generator\` text,
  	\`budget\` text,
  	\`usage\` text,
  	\`cost_micros\` numeric,
  	\`drafts\` text,
  	\`outputs\` text,
  	\`error\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`user_id\` text(36),
  	\`api_key_id\` text(36),
  	\`job\` text,
  	\`wakes\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`brand_profile_id\`) REFERENCES \`brand_profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`api_key_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`agent_runs_tenant_idx\` ON \`agent_runs\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_state_idx\` ON \`agent_runs\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_team_idx\` ON \`agent_runs\` (\`team\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_brand_profile_idx\` ON \`agent_runs\` (\`brand_profile_id\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_finished_at_idx\` ON \`agent_runs\` (\`finished_at\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_user_idx\` ON \`agent_runs\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_api_key_idx\` ON \`agent_runs\` (\`api_key_id\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_job_idx\` ON \`agent_runs\` (\`job\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_updated_at_idx\` ON \`agent_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`agent_runs_created_at_idx\` ON \`agent_runs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`agent_steps\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`run_id\` text(36),
  	\`key\` text NOT NULL,
  	\`step\` text NOT NULL,
  	\`does\` text,
  	\`attempt\` numeric NOT NULL,
  	\`unique_key\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`agent\` text,
  	\`inputs\` text,
  	\`output\` text,
  	\`error\` text,
  	\`log\` text,
  	\`usage\` text,
  	\`reserved\` text,
  	\`cost_micros\` numeric,
  	\`model\` text,
  	\`prompt_hash\` text,
  	\`brand_version\` text,
  	\`reviewer\` text,
  	\`wait_until\` text,
  	\`token\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`run_id\`) REFERENCES \`agent_runs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`agent_steps_tenant_idx\` ON \`agent_steps\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`agent_steps_run_idx\` ON \`agent_steps\` (\`run_id\`);`)
  await db.run(sql`CREATE INDEX \`agent_steps_key_idx\` ON \`agent_steps\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`agent_steps_unique_key_idx\` ON \`agent_steps\` (\`unique_key\`);`)
  await db.run(sql`CREATE INDEX \`agent_steps_state_idx\` ON \`agent_steps\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`agent_steps_updated_at_idx\` ON \`agent_steps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`agent_steps_created_at_idx\` ON \`agent_steps\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`approvals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`run_id\` text(36),
  	\`key\` text NOT NULL,
  	\`attempt\` numeric NOT NULL,
  	\`unique_key\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`round\` numeric,
  	\`state\` text NOT NULL,
  	\`content\` text,
  	\`items\` text,
  	\`before\` text,
  	\`content_hash\` text NOT NULL,
  	\`reason\` text,
  	\`edited\` integer,
  	\`decided_by\` text,
  	\`decided_at\` text,
  	\`authority\` text,
  	\`link_hash\` text,
  	\`link_by\` text,
  	\`link_for\` text,
  	\`link_expires_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`run_id\`) REFERENCES \`agent_runs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_tenant_idx\` ON \`approvals\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`approvals_run_idx\` ON \`approvals\` (\`run_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`approvals_unique_key_idx\` ON \`approvals\` (\`unique_key\`);`)
  await db.run(sql`CREATE INDEX \`approvals_state_idx\` ON \`approvals\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`approvals_link_hash_idx\` ON \`approvals\` (\`link_hash\`);`)
  await db.run(sql`CREATE INDEX \`approvals_updated_at_idx\` ON \`approvals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`approvals_created_at_idx\` ON \`approvals\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`agent_key\` text;`)
  await db.run(sql`CREATE INDEX \`pages_agent_key_idx\` ON \`pages\` (\`agent_key\`);`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_agent_key\` text;`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_agent_key_idx\` ON \`_pages_v\` (\`version_agent_key\`);`)
  await db.run(sql`ALTER TABLE \`schedules\` ADD \`team\` text;`)
  await db.run(sql`ALTER TABLE \`schedules\` ADD \`brief\` text;`)
  await db.run(sql`CREATE INDEX \`schedules_team_idx\` ON \`schedules\` (\`team\`);`)
  await db.run(sql`ALTER TABLE \`posts\` ADD \`agent_key\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`posts_agent_key_idx\` ON \`posts\` (\`agent_key\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`agents_id\` text(36) REFERENCES agents(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`agent_teams_id\` text(36) REFERENCES agent_teams(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agents_id_idx\` ON \`payload_locked_documents_rels\` (\`agents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agent_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`agent_teams_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`agents_tools\`;`)
  await db.run(sql`DROP TABLE \`agents\`;`)
  await db.run(sql`DROP TABLE \`agent_teams\`;`)
  await db.run(sql`DROP TABLE \`agent_runs\`;`)
  await db.run(sql`DROP TABLE \`agent_steps\`;`)
  await db.run(sql`DROP TABLE \`approvals\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pages_id\` text(36),
  	\`sections_id\` text(36),
  	\`media_id\` text(36),
  	\`sites_id\` text(36),
  	\`domains_id\` text(36),
  	\`templates_id\` text(36),
  	\`brand_profiles_id\` text(36),
  	\`tenants_id\` text(36),
  	\`users_id\` text(36),
  	\`schedules_id\` text(36),
  	\`posts_id\` text(36),
  	\`channels_id\` text(36),
  	\`api_keys_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sites_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`domains_id\`) REFERENCES \`domains\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`templates_id\`) REFERENCES \`templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`brand_profiles_id\`) REFERENCES \`brand_profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tenants_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schedules_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`posts_id\`) REFERENCES \`posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_keys_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "pages_id", "sections_id", "media_id", "sites_id", "domains_id", "templates_id", "brand_profiles_id", "tenants_id", "users_id", "schedules_id", "posts_id", "channels_id", "api_keys_id") SELECT "id", "order", "parent_id", "path", "pages_id", "sections_id", "media_id", "sites_id", "domains_id", "templates_id", "brand_profiles_id", "tenants_id", "users_id", "schedules_id", "posts_id", "channels_id", "api_keys_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sites_id_idx\` ON \`payload_locked_documents_rels\` (\`sites_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_domains_id_idx\` ON \`payload_locked_documents_rels\` (\`domains_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_brand_profiles_id_idx\` ON \`payload_locked_documents_rels\` (\`brand_profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tenants_id_idx\` ON \`payload_locked_documents_rels\` (\`tenants_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`api_keys_id\`);`)
  await db.run(sql`DROP INDEX \`pages_agent_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`agent_key\`;`)
  await db.run(sql`DROP INDEX \`_pages_v_version_version_agent_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_agent_key\`;`)
  await db.run(sql`DROP INDEX \`schedules_team_idx\`;`)
  await db.run(sql`ALTER TABLE \`schedules\` DROP COLUMN \`team\`;`)
  await db.run(sql`ALTER TABLE \`schedules\` DROP COLUMN \`brief\`;`)
  await db.run(sql`DROP INDEX \`posts_agent_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`posts\` DROP COLUMN \`agent_key\`;`)
}
