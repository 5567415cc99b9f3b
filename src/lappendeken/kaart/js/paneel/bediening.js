/* Form controls that the views share. */
"use strict";

lappendeken.maakBediening = (staat) => {
  const { h } = lappendeken.basis;

  const keuzelijst = (label, options, onchange) => {
    const select = h("select", { onchange: (e) => onchange(e.target.value) }, options);
    return { select, element: h("label", { class: "veld" }, h("span", {}, label), select) };
  };
  const vinkje = (text, key) => {
    const box = h("input", {
      type: "checkbox",
      onchange: (e) => staat.zet({ [key]: e.target.checked }),
    });
    return { box, element: h("label", { class: "vinkje" }, box, h("span", {}, text)) };
  };
  /** Two or three options side by side. */
  function schakelaar(label, name, options, onchange) {
    const boxes = options.map(([value, text]) => {
      const box = h("input", { type: "radio", name, value, onchange: () => onchange(value) });
      return [box, h("label", {}, box, h("span", {}, text))];
    });
    const element = h(
      "fieldset",
      { class: "schakelaar" },
      h("legend", {}, label),
      boxes.map((b) => b[1]),
    );
    const zet = (value) => boxes.forEach(([box]) => (box.checked = box.value === value));
    return { element, zet };
  }

  return { keuzelijst, vinkje, schakelaar };
};
