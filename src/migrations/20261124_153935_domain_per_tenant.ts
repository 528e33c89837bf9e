import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`domains_host_idx\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`tenant_host_idx\` ON \`domains\` (\`tenant_id\`,\`host\`);`)
  await db.run(sql`CREATE INDEX \`domains_host_idx\` ON \`domains\` (\`host\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`tenant_host_idx\`;`)
  await db.run(sql`DROP INDEX \`domains_host_idx\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`domains_host_idx\` ON \`domains\` (\`host\`);`)
}
