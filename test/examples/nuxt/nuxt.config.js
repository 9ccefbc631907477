// What Nuxt asks for by itself, and an icon, without which the browser would complain.
export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  app: { head: { link: [{ rel: 'icon', href: 'data:,' }] } },
});
