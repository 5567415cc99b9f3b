import assert from "node:assert/strict";
import { test } from "node:test";

import { binnen, MEEST, omvat, vergroot } from "../../src/lappendeken/kaart/js/kern/uitsnede.js";

const HEEL = { x: 0, y: 0, width: 240, height: 480 };

test("a view stays in the picture and keeps its shape", () => {
  assert.deepEqual(binnen({ x: -5, y: 470, width: 60, height: 1 }, HEEL), {
    x: 0,
    y: 360,
    width: 60,
    height: 120,
  });
  assert.deepEqual(binnen({ x: 10, y: 10, width: 900, height: 900 }, HEEL), HEEL);
});

test("there is an end to enlarging", () => {
  assert.equal(binnen({ x: 0, y: 0, width: 1, height: 1 }, HEEL).width, 240 / MEEST);
  assert.equal(vergroot(HEEL, HEEL, 1000).width, 240 / MEEST);
});

test("enlarging keeps the middle, or the point that is asked, where it is", () => {
  assert.deepEqual(vergroot(HEEL, HEEL, 2), { x: 60, y: 120, width: 120, height: 240 });
  // A quarter from the left and from the top before and after.
  assert.deepEqual(vergroot(HEEL, HEEL, 4, { x: 60, y: 120 }), {
    x: 45,
    y: 90,
    width: 60,
    height: 120,
  });
});

test("what is shown lies in the middle, with room around it", () => {
  const box = { x: 100, y: 200, width: 20, height: 20 };
  // 20 across and 20 high is 10 of the width of the picture: the width decides.
  assert.deepEqual(omvat([box], HEEL, 3), { x: 80, y: 150, width: 60, height: 120 });
  const two = [box, { x: 100, y: 280, width: 20, height: 20 }];
  // 100 high asks as much as 50 across.
  assert.deepEqual(omvat(two, HEEL, 2), { x: 60, y: 150, width: 100, height: 200 });
});
