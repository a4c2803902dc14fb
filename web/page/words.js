'use strict';

// Every word the page itself shows, by language. The game's own words are in
// its locale files; these are needed before the game exists. A language that
// is missing here falls back to English, word by word.
globalThis.hardcurrencyWords = {
  en: {
    lead: 'A sanctioned state must earn. Somebody pays.',
    foot: 'Policy and economics only. No real person is portrayed. Sources in the codex.',
    fetching: 'Fetching the game',
    starting: 'Starting',
    amount: '{done} of {all} MB',
    reload: 'Load the page again',
    goOn: 'Play without saving',
    goOnUnmarked: 'Play without reporting',
    noLMSTitle: 'No learning system is here',
    noLMSText: 'This is the edition for courses, opened outside of one. You can play, but nothing is reported or marked.',
    lmsRefusesTitle: 'The learning system does not answer',
    lmsRefusesText: 'It refused to begin. You can play, but nothing is reported or marked. Opening the activity again from the course usually helps.',
    lmsLost: 'The learning system did not take everything. The campaign goes on; save it to a file from the menu to be safe.',
    noWasmTitle: 'This browser cannot run the game',
    noWasmText: 'The game needs WebAssembly, which is missing or switched off here. A current Firefox, Chrome, Edge or Safari has it; some have it switched off in a lockdown or high-security mode.',
    noPolicyTitle: 'This page may not run the game',
    noPolicyText: 'The server that shows the page forbids WebAssembly. Whoever runs it can allow it: the content policy needs \'wasm-unsafe-eval\' in script-src.',
    noFileTitle: 'This page has to come from a server',
    noFileText: 'A browser does not let a page read the files beside it. Without a server, open the single file hardcurrency.html; it holds everything.',
    noOriginTitle: 'This page is shut in a frame',
    noOriginText: 'The frame around the game keeps it from its own server. Open the game in a window of its own, or have the frame allow "allow-same-origin".',
    noUnpackTitle: 'This browser is too old for the game',
    noUnpackText: 'It cannot unpack the game (DecompressionStream is missing). Chrome and Edge can from version 80, Safari from 16.4, Firefox from 113.',
    noWebGLTitle: 'No WebGL here',
    noWebGLText: 'The game draws with WebGL 2, which is missing or switched off in this browser. Switching on hardware acceleration in the browser\'s settings, or updating the graphics driver, usually brings it back.',
    noStoreTitle: 'Nothing can be saved here',
    noStoreText: 'This browser keeps IndexedDB from this page, often because of a private window or a setting. You can play, but the campaign ends with the page.',
    fetchTitle: 'The game did not arrive',
    fetchText: 'The connection failed or the server does not have the file. Nothing you had saved is affected.',
    wrongTitle: 'The server sent something else',
    wrongText: 'The file that came is not the game. Whoever runs this server should copy the whole folder that was built.',
    stoppedTitle: 'The game has stopped',
    stoppedText: 'Campaigns saved in this browser are kept. Load the page again to continue from the last save.',
    startTitle: 'The game did not start',
    startText: 'Something went wrong while starting. Nothing you had saved is affected.',
  },
};
