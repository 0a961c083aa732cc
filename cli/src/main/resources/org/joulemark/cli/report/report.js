"use strict";

// The page's colours are CSS variables. They stay variables in the drawing, so that it follows light, dark and print
// without being drawn again.
const colour = { ink: "var(--ink)", muted: "var(--muted)", rule: "var(--rule)", surface: "var(--surface)" };
const font = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const dash = { solid: "solid", dashed: [6, 4], dotted: [1.5, 4] };

const prefixes = [[1e18, "E"], [1e15, "P"], [1e12, "T"], [1e9, "G"], [1e6, "M"], [1e3, "k"], [1, ""], [1e-3, "m"],
  [1e-6, "µ"], [1e-9, "n"], [1e-12, "p"], [1e-15, "f"], [1e-18, "a"]];

function si(value, unit) {
  // Powers of ten on a logarithmic axis come out of a logarithm: compare with some slack.
  const [scale, prefix] = prefixes.find(([scale]) => value >= scale * 0.999999) ?? prefixes.at(-1);
  return `${Number((value / scale).toPrecision(3))}\u202f${prefix}${unit}`;
}

function xLabel(axis) {
  if (axis.labels.length > 0) {
    const distance = (tick, value) => Math.abs(tick - value);
    return value => axis.labels[axis.ticks.reduce(
      (nearest, tick, index) => distance(tick, value) < distance(axis.ticks[nearest], value) ? index : nearest, 0)];
  }
  return axis.logarithmic ? value => si(value, "") : undefined;
}

function xAxis(axis) {
  const labelled = axis.ticks.length > 0;
  const span = labelled ? axis.ticks.at(-1) - axis.ticks[0] : 0;
  const room = span > 0 ? span * 0.06 : 1;
  return {
    type: axis.logarithmic ? "log" : "value",
    name: axis.name,
    nameLocation: "middle",
    nameGap: 26,
    nameTextStyle: { color: colour.ink },
    min: labelled ? axis.ticks[0] - room : undefined,
    max: labelled ? axis.ticks.at(-1) + room : undefined,
    axisLabel: {
      color: colour.muted,
      customValues: labelled ? axis.ticks : undefined,
      show: labelled || axis.logarithmic,
      formatter: xLabel(axis),
      hideOverlap: true,
    },
    axisTick: { customValues: labelled ? axis.ticks : undefined, show: labelled || axis.logarithmic },
    axisLine: { onZero: false, lineStyle: { color: colour.muted } },
    splitLine: { show: false },
  };
}

function yAxis(axis) {
  const plain = value => axis.unit === "" ? number(value) : `${number(value)}\u202f${axis.unit}`;
  return {
    type: axis.logarithmic ? "log" : "value",
    scale: true,
    axisLabel: { color: colour.muted, formatter: axis.logarithmic ? value => si(value, axis.unit) : plain },
    axisLine: { show: true, onZero: false, lineStyle: { color: colour.muted } },
    axisTick: { show: true },
    minorTick: { show: axis.logarithmic, splitNumber: 9 },
    splitLine: { lineStyle: { color: colour.rule } },
  };
}

function line(curve) {
  // Where one point of many was chosen, the others step back.
  const isSweep = curve.points.some(point => point.chosen);
  return {
    type: "line",
    name: curve.series,
    data: curve.points.map(point => ({
      value: [point.x, point.y],
      symbolSize: isSweep && !point.chosen ? 3 : 9,
      text: point.text,
    })),
    symbol: `path://${curve.mark.outline}`,
    symbolKeepAspect: true,
    lineStyle: { color: curve.mark.colour, width: isSweep ? 1 : 1.75, type: dash[curve.line] },
    itemStyle: {
      color: curve.hollow ? colour.surface : curve.mark.colour,
      borderColor: curve.mark.colour,
      borderWidth: isSweep ? 1 : 1.75,
    },
    endLabel: { show: curve.endLabel !== "", formatter: curve.endLabel, color: colour.muted },
    emphasis: { disabled: true },
    z: 3,
  };
}

// A bar from low to high with a stroke at each end.
function bars(curve, y) {
  return {
    type: "custom",
    name: curve.series,
    data: curve.points.filter(point => point.high !== null).map(point => [point.x, point.low, point.high]),
    encode: { x: 0, y: [1, 2] },
    silent: true,
    clip: true,
    z: 2,
    renderItem(parameters, api) {
      const bottom = parameters.coordSys.y + parameters.coordSys.height;
      const [x, top] = api.coord([api.value(0), api.value(2)]);
      const low = api.value(1);
      const isOnAxis = y.logarithmic ? low > 0 : true;
      const foot = isOnAxis ? api.coord([api.value(0), low])[1] : bottom;
      const half = 4;
      return {
        type: "path",
        shape: { pathData: `M${x} ${top}V${foot}M${x - half} ${top}H${x + half}M${x - half} ${foot}H${x + half}` },
        style: { fill: "none", stroke: curve.mark.colour, lineWidth: 1.25 },
      };
    },
  };
}

// The worst of several virtual chips.
function worst(curve) {
  return {
    type: "scatter",
    name: curve.series,
    data: curve.points.filter(point => point.worst !== null).map(point => [point.x, point.worst]),
    symbol: "path://M0 1L1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5Z",
    symbolSize: 7,
    itemStyle: { color: curve.mark.colour },
    emphasis: { disabled: true },
    silent: true,
    z: 2,
  };
}

function reference(line, axis) {
  const axisEnds = [axis.min, axis.max];
  return {
    type: "line",
    name: line.series,
    data: axisEnds.map(x => [x, line.y]),
    symbol: "none",
    silent: true,
    lineStyle: { color: colour.muted, width: 1.5, type: dash.dotted },
    emphasis: { disabled: true },
    markPoint: {
      symbolSize: 0,
      silent: true,
      data: [{ coord: [axis.max, line.y] }],
      label: { formatter: line.label, color: colour.muted, align: "right", offset: [0, -9], fontSize: 11, textBorderColor: colour.surface,
        textBorderWidth: 3 },
    },
    z: 1,
  };
}

function tooltip(point) {
  const box = document.createElement("div");
  box.className = "tip";
  point.data.text.forEach((words, index) => {
    const row = document.createElement(index === 0 ? "strong" : "div");
    row.textContent = words;
    box.append(row);
  });
  return box;
}

const superscripts = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

// Axes of curves may be of any unit, which stands in their titles.
function number(value) {
  const size = Math.abs(value);
  return size === 0 || (size >= 0.0099999 && size < 9999.9) ? String(Number(value.toPrecision(3))) : scientific(value);
}

function scientific(value) {
  const size = Math.abs(value);
  if (size >= 0.9999 && size < 9.9999) {
    return String(Number(value.toPrecision(3)));
  }
  const exponent = Math.floor(Math.log10(size) + 1e-6);
  const mantissa = Number((value / 10 ** exponent).toPrecision(3));
  const power = "10" + [...String(exponent)].map(digit => superscripts[digit]).join("");
  return mantissa === 1 ? power : `${mantissa}\u202f×\u202f${power}`;
}

function curveAxis(axis) {
  return {
    type: axis.logarithmic ? "log" : "value",
    scale: true,
    axisLabel: { color: colour.muted, formatter: axis.logarithmic ? scientific : number, hideOverlap: true },
    axisLine: { show: true, onZero: false, lineStyle: { color: colour.muted } },
    axisTick: { show: true },
    minorTick: { show: axis.logarithmic, splitNumber: 9 },
    splitLine: { lineStyle: { color: colour.rule } },
  };
}

// A few marks tell curves apart without their colours; each curve bears them elsewhere, so that they do not meet.
function curveLine(line, index) {
  const every = Math.ceil(line.points.length / 6);
  const first = Math.floor(every * (0.25 + 0.5 * (index % 4) / 4));
  return {
    type: "line",
    name: line.series,
    data: line.points,
    symbol: `path://${line.mark.outline}`,
    symbolKeepAspect: true,
    symbolSize: (value, parameters) => (parameters.dataIndex % every === first ? 8 : 0),
    showAllSymbol: true,
    lineStyle: { color: line.mark.colour, width: 1.75 },
    itemStyle: { color: line.mark.colour },
    emphasis: { disabled: true },
  };
}

function curveTooltip(figure, points) {
  const names = new Map(figure.choices.flatMap(choice => choice.lines.map(line => [line.series, line.name])));
  const box = document.createElement("div");
  box.className = "tip";
  for (const point of points) {
    const row = document.createElement("div");
    row.textContent = `${names.get(point.seriesName)}: ${number(point.value[1])} at ${number(point.value[0])}`;
    row.style.color = point.color;
    box.append(row);
  }
  return box;
}

function drawCurves(figure) {
  const chart = echarts.init(document.getElementById(figure.id), null, { renderer: "svg" });
  const show = choice => chart.setOption({ series: choice.lines.map(curveLine) }, { replaceMerge: ["series"] });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, fontSize: 12 },
    grid: { left: 8, right: 16, top: 14, bottom: 30, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: colour.surface,
      borderColor: colour.muted,
      axisPointer: { lineStyle: { color: colour.muted } },
      formatter: points => curveTooltip(figure, points),
    },
    legend: { show: false },
    xAxis: {
      ...curveAxis(figure.x),
      name: figure.x.title,
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: { color: colour.ink },
      splitLine: { show: false },
    },
    yAxis: curveAxis(figure.y),
  });
  show(figure.choices.at(-1));
  fitToPage(chart);
  document.querySelector(`select[data-figure="${figure.id}"]`)
    ?.addEventListener("change", event => show(figure.choices[Number(event.target.value)]));
  return chart;
}

// On paper the style sheet gives the drawing another width; with a view box it scales where it would be cut off.
function scaleInPrint(chart) {
  chart.getDom().querySelector("svg").setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
}

function fitToPage(chart) {
  scaleInPrint(chart);
  new ResizeObserver(() => {
    chart.resize();
    scaleInPrint(chart);
  }).observe(chart.getDom());
}

function draw(panel) {
  const chart = echarts.init(document.getElementById(panel.id), null, { renderer: "svg" });
  const x = xAxis(panel.x);
  const hasEnds = x.min !== undefined;
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, fontSize: 12 },
    grid: { left: 8, right: 16, top: 14, bottom: 30, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      trigger: "item",
      confine: true,
      backgroundColor: colour.surface,
      borderColor: colour.muted,
      formatter: tooltip,
    },
    legend: { show: false },
    xAxis: x,
    yAxis: yAxis(panel.y),
    series: [
      ...(hasEnds ? panel.references.map(line => reference(line, x)) : []),
      ...panel.curves.map(curve => bars(curve, panel.y)),
      ...panel.curves.map(worst),
      ...panel.curves.map(line),
    ],
  });
  fitToPage(chart);
  return chart;
}

function connectLegends(charts) {
  for (const entry of document.querySelectorAll(".legend button")) {
    entry.addEventListener("click", () => {
      const show = entry.getAttribute("aria-pressed") === "false";
      entry.setAttribute("aria-pressed", String(show));
      const type = show ? "legendSelect" : "legendUnSelect";
      charts.forEach(chart => chart.dispatchAction({ type, name: entry.dataset.series }));
    });
  }
}

const panels = JSON.parse(document.getElementById("panels").textContent);
const curves = JSON.parse(document.getElementById("curves").textContent);
connectLegends([...panels.map(draw), ...curves.map(drawCurves)]);
