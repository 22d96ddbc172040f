// Runs before the first paint: light or dark as the system has it, and the time zone for what the server writes.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () => (document.documentElement.dataset.bsTheme = dark.matches ? 'dark' : 'light');
follow();
dark.addEventListener('change', follow);

const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
if (!document.cookie.split('; ').includes(`ringflow-zone=${zone}`)) {
  document.cookie = `ringflow-zone=${zone}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
