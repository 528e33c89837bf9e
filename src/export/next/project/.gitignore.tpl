node_modules/
.next/
next-env.d.ts
*.tsbuildinfo
.env*
