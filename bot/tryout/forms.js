// Forms as values: what is filled in, what was filled in before, and whether it is too long.

export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function valuesOf(form) {
  const values = {};
  for (const field of form.querySelectorAll(".field")) {
    const { key, kind } = field.dataset;
    const ticked = [...field.querySelectorAll("input:checked")].map((box) => box.value);
    if (kind === "check") values[key] = ticked.length > 0;
    else if (kind === "choices") values[key] = ticked;
    else if (field.matches("fieldset")) values[key] = ticked[0] ?? "";
    else values[key] = field.querySelector("input, textarea, select").value;
  }
  return values;
}

export function refill(form, values, letters) {
  for (const field of form.querySelectorAll(".field")) {
    const value = values?.[field.dataset.key];
    if (value === undefined) continue;
    for (const control of field.querySelectorAll("input, textarea, select")) {
      if (control.type !== "checkbox" && control.type !== "radio") control.value = value;
      else control.checked = typeof value === "boolean" ? value : [value].flat().includes(control.value);
    }
  }
  for (const control of form.querySelectorAll("[data-max]")) count(control, letters);
}

// Nothing is cut off: the person sees how long it has become, from when it begins to matter.
export function count(control, letters) {
  const most = Number(control.dataset.max);
  const now = [...control.value].length;
  const told = control.parentElement.querySelector(".count");
  told.textContent = now > most * 0.8 ? filled(letters, { count: now, most }) : "";
  told.classList.toggle("over", now > most);
}
