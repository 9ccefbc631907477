// Light, dark or as the system has it; remembered until the tab is closed. Runs before the page is first painted.

const KEY = 'digit-pad-demo-theme';
const root = document.documentElement;

function apply(theme) {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function recall() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // A browser that keeps nothing.
  }
}

function remember(theme) {
  try {
    sessionStorage.setItem(KEY, theme);
  } catch {
    // Then it holds for this page only.
  }
}

const switches = document.querySelector('#theme');
const chosen = switches.querySelector(`[value="${CSS.escape(recall() ?? 'system')}"]`);
if (chosen) {
  chosen.checked = true;
  apply(chosen.value);
}
switches.addEventListener('change', ({ target }) => {
  apply(target.value);
  remember(target.value);
});
