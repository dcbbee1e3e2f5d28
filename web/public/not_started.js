// Shown when the page's modules did not start: the browser is too old for them, or a file is missing. Plain old JavaScript (ES5),
// which every browser understands, and nothing of the page's own that may be missing too. docs/failures.md.
(function () {
  "use strict";
  var isEnglish = /[?&]lang=en(&|$)/.test(location.search);
  var missing = false;

  var words = isEnglish
    ? {
        old: "This browser cannot open the page",
        oldAdvice: "The browser is too old or in compatibility mode, or the page was not saved completely. Use one of these:",
        browsers: [
          "Chrome or Edge, from 95",
          "360, QQ, Sogou, Qi An Xin and Red Lotus browsers: a recent version, switched to speed mode (极速模式, the lightning sign beside the address)",
          "Firefox, from 100",
          "Safari, from 15.2"
        ],
        missing: "The page was not loaded completely",
        missingAdvice: "The network failed, or files are missing on the server. Check the network and try again; if that does not help, tell whoever looks after this page.",
        retry: "Try again",
        take: "Download what is stored",
        note: "Reports that were filled in with this browser are untouched. Open the downloaded file with this page in one of the browsers above, and they are there.",
        none: "No report is stored in this browser. If it was filled in with another browser or in another mode, look there.",
        failed: "What this browser has stored cannot be read."
      }
    : {
        old: "这个浏览器打不开本页",
        oldAdvice: "浏览器版本太旧，或正处于“兼容模式”，或本页的文件没有存完整。请换用下列浏览器之一：",
        browsers: [
          "Chrome 或 Edge，95 版以后",
          "360 安全浏览器、360 极速浏览器、QQ 浏览器、搜狗高速浏览器、奇安信可信浏览器、红莲花浏览器：较新的版本，并切换到“极速模式”（地址栏右侧的闪电图标）",
          "Firefox，100 版以后",
          "Safari，15.2 版以后"
        ],
        missing: "页面文件没有下载完整",
        missingAdvice: "网络中断了，或者服务器上的文件不齐全。请检查网络后重试；多次重试仍不行，请告诉本页的管理人员。",
        retry: "重试",
        take: "下载已保存的内容",
        note: "用这个浏览器填写的报告没有受影响。换用能打开本页的浏览器后，在本页点“打开文件”，选下载的这个文件，报告就回来了。",
        none: "这个浏览器里没有保存的报告。如果报告是用别的浏览器或别的模式填写的，请到那里找。",
        failed: "读不到这个浏览器里保存的内容。"
      };

  function add(parent, name, text) {
    var made = document.createElement(name);
    if (text) made.appendChild(document.createTextNode(text));
    parent.appendChild(made);
    return made;
  }

  function save(content) {
    var name = "gongkai-rescue.json";
    var file = new Blob([JSON.stringify(content, null, 2) + "\n"], { type: "application/json" });
    if (navigator.msSaveBlob) {
      navigator.msSaveBlob(file, name);
      return;
    }
    var link = add(document.body, "a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    document.body.removeChild(link);
  }

  // All that lies in the storage, as it lies there. `done` gets nothing when there is no storage of the page.
  function readStored(done, failed) {
    var opening;
    try {
      opening = indexedDB.open("gongkai");
    } catch (error) {
      failed();
      return;
    }
    opening.onerror = function () {
      // It was not there, and what began below is taken back.
      if (opening.error && opening.error.name === "AbortError") done(null);
      else failed();
    };
    opening.onupgradeneeded = function () {
      // To make a database is for the program.
      opening.transaction.abort();
    };
    opening.onsuccess = function () {
      var database = opening.result;
      var found = { snapshots: [], journal: [] };
      var transaction;
      try {
        transaction = database.transaction(["snapshots", "journal"], "readonly");
      } catch (error) {
        database.close();
        failed();
        return;
      }
      ["snapshots", "journal"].forEach(function (store) {
        transaction.objectStore(store).openCursor().onsuccess = function (event) {
          var cursor = event.target.result;
          if (!cursor) return;
          found[store].push(cursor.value);
          cursor["continue"]();
        };
      });
      transaction.oncomplete = function () {
        database.close();
        done(found);
      };
      transaction.onerror = transaction.onabort = function () {
        database.close();
        failed();
      };
    };
  }

  function show() {
    var kind = missing ? "missing" : "old";
    var loading = document.getElementById("loading");
    if (loading) loading.parentNode.removeChild(loading);
    for (var i = 0; i < document.body.children.length; i++) document.body.children[i].setAttribute("hidden", "");
    var page = add(document.body, "main");
    page.className = "failure";
    page.lang = isEnglish ? "en" : "zh-CN";
    var content = add(page, "div");
    var alert = add(content, "div");
    alert.setAttribute("role", "alert");
    var title = add(alert, "h1", words[kind]);
    title.tabIndex = -1;
    add(alert, "p", words[kind + "Advice"]);
    if (!missing) {
      var list = add(content, "ul");
      for (var each = 0; each < words.browsers.length; each++) add(list, "li", words.browsers[each]);
    }
    var actions = add(content, "div");
    actions.className = "actions";
    var retry = add(actions, "button", words.retry);
    retry.className = "main";
    retry.onclick = function () {
      location.reload();
    };
    var status;
    add(actions, "button", words.take).onclick = function () {
      function tell(text) {
        status.textContent = text;
      }
      tell("");
      readStored(
        function (found) {
          if (found && found.snapshots.length > 0) save(found);
          else tell(words.none);
        },
        function () {
          tell(words.failed);
        }
      );
    };
    add(content, "p", words.note);
    status = add(content, "p");
    status.className = "status";
    status.setAttribute("role", "status");
    title.focus();
  }

  // That a file did not come is told to its element alone, which only who listens on the way down hears.
  addEventListener(
    "error",
    function (event) {
      if (event.target && event.target.tagName === "SCRIPT") missing = true;
    },
    true
  );
  // The modules have run by now, where they can.
  document.addEventListener("DOMContentLoaded", function () {
    if (!window.gongkai) show();
  });
})();
