// Keycloak 26.7 points the label of the name already entered at a field that is not there.
document.addEventListener("DOMContentLoaded", () => {
  const label = document.querySelector('label[for="username"]');
  if (label && document.getElementById("kc-attempted-username")) {
    label.htmlFor = "kc-attempted-username";
  }
});
