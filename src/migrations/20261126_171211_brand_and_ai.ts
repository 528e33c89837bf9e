import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`ai_generations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`tenant_id\` text(36),
  	\`kind\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	\`generator\` text NOT NULL,
  	\`input_tokens\` numeric,
  	\`output_tokens\` numeric,
  	\`cost_micros\` numeric,
  	\`duration_ms\` numeric,
  	\`repaired\` integer,
  	\`seed\` text,
  	\`prompt_hash\` text NOT NULL,
  	\`brand_profile_id\` text(36),
  	\`brand_version\` text,
  	\`user_id\` text(36),
  	\`api_key_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`tenant_id\`) REFERENCES \`tenants\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`brand_profile_id\`) REFERENCES \`brand_profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`api_key_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`ai_generations_tenant_idx\` ON \`ai_generations\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`ai_generations_kind_idx\` ON \`ai_generations\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`ai_generations_generator_idx\` ON \`ai_generations\` (\`generator\`);`)
  await db.run(sql`CREATE INDEX \`ai_generations_brand_profile_idx\` ON \`ai_generations\` (\`brand_profile_id\`);`)
  await db.run(sql`CREATE INDEX \`ai_generations_user_idx\` ON \`ai_generations\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`ai_generations_api_key_idx\` ON \`ai_generations\` (\`api_key_id\`);`)
  await db.run(sql`CREATE INDEX \`ai_generations_updated_at_idx\` ON \`ai_generations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ai_generations_created_at_idx\` ON \`ai_generations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`ai_budgets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`scope\` text NOT NULL,
  	\`tenant_id\` text NOT NULL,
  	\`spent\` numeric NOT NULL,
  	\`reservations\` text,
  	\`version\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`ai_budgets_scope_idx\` ON \`ai_budgets\` (\`scope\`);`)
  await db.run(sql`CREATE INDEX \`ai_budgets_tenant_id_idx\` ON \`ai_budgets\` (\`tenant_id\`);`)
  await db.run(sql`CREATE INDEX \`ai_budgets_updated_at_idx\` ON \`ai_budgets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`ai_budgets_created_at_idx\` ON \`ai_budgets\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`brand_version\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`website\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`one_liner\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`mission\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`vision\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`promise\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`industry\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`voice_formality\` numeric;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`voice_warmth\` numeric;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`voice_authority\` numeric;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`voice_energy\` numeric;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`visual\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`voice_profile\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`messaging\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`provenance\` text;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` ADD \`scan_operation\` text;`)
  await db.run(sql`CREATE INDEX \`brand_profiles_scan_operation_idx\` ON \`brand_profiles\` (\`scan_operation\`);`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_website\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_one_liner\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_mission\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_vision\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_promise\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_industry\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_voice_formality\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_voice_warmth\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_voice_authority\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_voice_energy\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_visual\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_voice_profile\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_messaging\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_provenance\` text;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` ADD \`version_scan_operation\` text;`)
  await db.run(sql`CREATE INDEX \`_brand_profiles_v_version_version_scan_operation_idx\` ON \`_brand_profiles_v\` (\`version_scan_operation\`);`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`limits_ai_budget_usd\` numeric;`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_provider\` text DEFAULT 'platform';`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_model\` text;`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_base_url\` text;`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_key_hint\` text;`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_sealed_key\` text;`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_monthly_budget_usd\` numeric;`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_price_input\` numeric;`)
  await db.run(sql`ALTER TABLE \`tenants\` ADD \`ai_price_output\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`ai_generations\`;`)
  await db.run(sql`DROP TABLE \`ai_budgets\`;`)
  await db.run(sql`DROP INDEX \`brand_profiles_scan_operation_idx\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`website\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`one_liner\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`mission\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`vision\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`promise\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`industry\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`voice_formality\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`voice_warmth\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`voice_authority\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`voice_energy\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`visual\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`voice_profile\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`messaging\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`provenance\`;`)
  await db.run(sql`ALTER TABLE \`brand_profiles\` DROP COLUMN \`scan_operation\`;`)
  await db.run(sql`DROP INDEX \`_brand_profiles_v_version_version_scan_operation_idx\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_website\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_one_liner\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_mission\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_vision\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_promise\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_industry\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_voice_formality\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_voice_warmth\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_voice_authority\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_voice_energy\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_visual\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_voice_profile\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_messaging\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_provenance\`;`)
  await db.run(sql`ALTER TABLE \`_brand_profiles_v\` DROP COLUMN \`version_scan_operation\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`brand_version\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`limits_ai_budget_usd\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_provider\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_model\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_base_url\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_key_hint\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_sealed_key\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_monthly_budget_usd\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_price_input\`;`)
  await db.run(sql`ALTER TABLE \`tenants\` DROP COLUMN \`ai_price_output\`;`)
}
