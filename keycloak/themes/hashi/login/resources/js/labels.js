// Keycloak 26.7 points the label of the name already entered at a field that is not there.
document.addEventListener("DOMContentLoaded", () => {
  const label = document.querySelector('label[for="username"]');
  if (label && document.getElementById("kc-attempted-username")) {
    label.htmlFor = "kc-attempted-username";
  }
  // And the labels of the authenticator's registration at none at all: each belongs to the field of its group.
  for (const lost of document.querySelectorAll('label[for="form-vertical-name"]')) {
    const field = lost.parentElement?.parentElement?.querySelector('input[type="text"]');
    if (field) lost.htmlFor = field.id;
  }
});
