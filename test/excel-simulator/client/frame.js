/*
 * Plays the page of Excel on the web around a task pane: answers the messages of the unmodified office.js in the
 * iframe and hands requests about the workbook to the simulator in the test process.
 *
 * Query: pane (path of the pane page), width (pixels), locale. From the test: window.excelRequest(bodyJson),
 * window.excelApiVersion(). For the test: window.paneExits, how often the keyboard has left the pane.
 */
const options = new URLSearchParams(location.search);
const CONVERSATION = 'ziping-test-conversation';
const APP_ID = 'ziping-test-app';
const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALL = 0;
const FOR_EVENT = 1;
const RICH_API_REQUEST = 93;
/** What the client tells Excel when the keyboard leaves the pane: Tab at either end, Escape. */
const EXITS = [13, 14, 15];

// The library asks the user once whether to trust a host outside Microsoft's list; this is a “yes” given before.
localStorage.setItem(`OfficeJSTrustKeyV2_${location.protocol.slice(0, -1)}_${location.hostname}`, '{"Result":1}');

const pane = document.createElement('iframe');
pane.title = 'task pane';
pane.style.width = `${options.get('width') ?? '350'}px`;
pane.name = JSON.stringify({
  baseFrameName: '_xdm_0',
  hostInfo: `Excel|Web|16.00|${options.get('locale') ?? 'zh-CN'}|test||`,
  xdmInfo: `${CONVERSATION}|${APP_ID}|${location.origin}`,
  serializerVersion: '1',
  flights: '[]',
});
pane.src = options.get('pane');

function post(message) {
  pane.contentWindow.postMessage(
    JSON.stringify({ _messageType: RESPONSE, _conversationId: CONVERSATION, _serializerVersion: 1, ...message }),
    location.origin,
  );
}

function reply(request, data) {
  post({
    _actionName: request._actionName,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _responseType: FOR_CALL,
    _data: data,
  });
}

async function appContext() {
  const locale = options.get('locale') ?? 'zh-CN';
  return {
    _id: APP_ID,
    _appName: 16,
    _appVersion: '16.0',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: 'https://example.invalid/自评表.xlsx',
    _clientMode: 0,
    _settings: [],
    _reason: 0,
    _appInstanceId: APP_ID,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'test',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.0.0',
    _addinName: 'ziping',
    _appDomains: [],
    _wacHostEnvironment: '0',
    _requirementMatrix: JSON.stringify({
      ExcelApi: await window.excelApiVersion(),
      SharedRuntime: '1.1',
      DialogApi: '1.1',
    }),
  };
}

async function executeMethod(request) {
  const { DdaMethod: method, ArrayData: parameters } = request._data;
  if (method.DispatchId !== RICH_API_REQUEST) return { Error: 5000 };
  const [customData, , , , body] = parameters;
  // Start-up asks an internal service; it has nothing to do with the workbook.
  if (customData === 'WacPartition')
    return richApiAnswer(
      JSON.stringify({ Results: JSON.parse(body).Actions.map((action) => ({ ActionId: action.Id, Value: null })) }),
    );
  return richApiAnswer(await window.excelRequest(body));
}

function richApiAnswer(body) {
  return { Error: 0, Version: 1, Data: [200, ['Content-Type', 'application/json'], body] };
}

window.addEventListener('message', async (event) => {
  if (event.source !== pane.contentWindow || typeof event.data !== 'string' || !event.data.startsWith('{')) return;
  const request = JSON.parse(event.data);
  if (request._messageType !== REQUEST || request._conversationId !== CONVERSATION) return;
  switch (request._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return reply(request, await appContext());
    case 'ContextActivationManager_notifyHost':
      if (EXITS.includes(request._data[1])) {
        window.paneExits++;
        document.getElementById('grid').focus();
      }
      return undefined;
    case 'executeMethod':
      return reply(request, await executeMethod(request));
    default:
      // Registration of events and ribbon commands.
      return reply(request, { Error: 0 });
  }
});

/** Called by the test: a button of the ribbon was pressed, by the name of its function. */
window.pressRibbon = (functionName) => {
  post({
    _actionName: 'appCommandInvoked',
    _correlationId: -1,
    _errorCode: 0,
    _responseType: FOR_EVENT,
    _data: ['Ziping.Control', functionName, JSON.stringify({ source: { id: 'Ziping.Control' } })],
  });
};

window.paneExits = 0;

/** Called by the test when something happened in the workbook. */
window.excelEvents = (events) => {
  post({
    _actionName: 'richApiMessage',
    _correlationId: -1,
    _errorCode: 0,
    _responseType: FOR_EVENT,
    _data: { ArrayData: events },
  });
};

document.body.append(pane);
