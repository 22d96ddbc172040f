// Draws every [data-chart]: the attribute holds the chart as ECharts reads it; colours and letters come from the page.
import { BarChart, FunnelChart, LineChart } from 'echarts/charts';
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart, FunnelChart, LineChart,
  AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent,
  SVGRenderer,
]);

const probe = (element, name) => {
  const mark = document.createElement('span');
  mark.style.color = `var(${name})`;
  element.append(mark);
  const color = getComputedStyle(mark).color;
  mark.remove();
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = color;
  return canvas.fillStyle;
};

const look = (element) => {
  const text = probe(element, '--tblr-body-color');
  const quiet = probe(element, '--tblr-border-color');
  const accent = probe(element, '--ringflow-accent');
  const axis = {
    axisLine: { lineStyle: { color: quiet } },
    axisTick: { show: false },
    axisLabel: { color: text },
    splitLine: { lineStyle: { color: quiet } },
  };
  return {
    color: [accent, '#64748b', '#0ea5e9', '#a16207', '#94a3b8'],
    backgroundColor: 'transparent',
    textStyle: { color: text, fontFamily: getComputedStyle(element).fontFamily },
    legend: { textStyle: { color: text } },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    tooltip: {
      backgroundColor: probe(element, '--tblr-bg-surface'),
      borderColor: quiet,
      textStyle: { color: text },
    },
  };
};

const draw = (element) => {
  const option = JSON.parse(element.dataset.chart);
  const chart = init(element, look(element), { renderer: 'svg', locale: document.documentElement.lang.startsWith('zh') ? 'ZH' : 'EN' });
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    tooltip: { trigger: option.xAxis ? 'axis' : 'item', confine: true },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    ...option,
  });
  chart.on('click', ({ data }) => {
    if (data?.href) window.location.assign(data.href);
  });
  return chart;
};

export const mount = (element) => {
  let chart = draw(element);
  new ResizeObserver(() => chart.resize()).observe(element);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    chart.dispose();
    requestAnimationFrame(() => (chart = draw(element)));
  });
};
