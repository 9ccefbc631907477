const pad = document.querySelector('digit-pad');

pad.addEventListener('error', ({ detail }) => {
  console.log(detail.code); // load-failed
  console.log(detail.message); // what happened, with which address, and what to do
  console.log(detail.url); // the address that was tried
  if (detail.retryable) setTimeout(() => pad.retry(), 5000);
});
