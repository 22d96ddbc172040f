/* What Ringflow's bar and messages say inside Camunda's web applications. */
import { language } from './language.js';

const WORDS = {
  en: {
    home: 'Home',
    customers: 'Customers',
    pipeline: 'Pipeline',
    contracts: 'Contracts',
    pages: 'Ringflow',
    backToTasks: 'All tasks',
    refusedTask: 'The task was not completed',
    refusedStart: 'The process was not started',
    tasklist: 'Tasklist',
    cockpit: 'Cockpit',
    admin: 'Admin',
    welcome: 'My profile',
    claimTask: 'claims the selected task',
    focusFilter: 'goes to the first filter in the list',
    focusList: 'goes to the first task in the list',
    focusForm: 'goes to the first field of the task form',
    startProcess: 'opens the list of processes to start',
  },
  'zh-CN': {
    home: '首页',
    customers: '客户',
    pipeline: '销售漏斗',
    contracts: '合同',
    pages: 'Ringflow 环流',
    backToTasks: '全部任务',
    refusedTask: '任务未完成',
    refusedStart: '流程未启动',
    tasklist: '任务列表',
    cockpit: '运维台',
    admin: '管理',
    welcome: '我的资料',
    claimTask: '认领所选任务',
    focusFilter: '转到第一个筛选器',
    focusList: '转到列表中的第一个任务',
    focusForm: '转到任务表单的第一个输入框',
    startProcess: '打开可启动的流程列表',
  },
};

export const words = WORDS[language];
