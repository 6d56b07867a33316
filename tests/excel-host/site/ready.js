/* global Office, document */
Office.onReady(({ host, platform }) => {
  document.getElementById("ready").textContent = `${host} ${platform}`;
});
