/** The tab pattern of the ARIA Authoring Practices: arrows, Home and End move and select. */
export const script = `document.querySelectorAll('.tb-tabs__panels').forEach(function(root,group){
var panels=Array.prototype.filter.call(root.children,function(el){return el.classList.contains('tb-tabs__panel')});
if(panels.length<2)return;
var list=document.createElement('div');
list.className='tb-tabs__list';list.setAttribute('role','tablist');
if(root.dataset.label)list.setAttribute('aria-label',root.dataset.label);
var tabs=panels.map(function(panel,index){
var heading=panel.querySelector('.tb-tabs__heading'),tab=document.createElement('button'),id='tb-tabs-'+group+'-'+index;
tab.type='button';tab.className='tb-tabs__tab';tab.id=id;tab.textContent=heading?heading.textContent:String(index+1);
tab.setAttribute('role','tab');
panel.id=panel.id||id+'-panel';panel.tabIndex=0;
panel.setAttribute('role','tabpanel');panel.setAttribute('aria-labelledby',id);
tab.setAttribute('aria-controls',panel.id);
if(heading)heading.hidden=true;
tab.addEventListener('click',function(){select(index)});
list.appendChild(tab);return tab});
function select(chosen){tabs.forEach(function(tab,index){
tab.setAttribute('aria-selected',index===chosen);tab.tabIndex=index===chosen?0:-1;panels[index].hidden=index!==chosen})}
list.addEventListener('keydown',function(event){
var at=tabs.indexOf(document.activeElement),last=tabs.length-1,step=getComputedStyle(list).direction==='rtl'?-1:1,
to={ArrowRight:at+step,ArrowLeft:at-step,Home:0,End:last}[event.key];
if(to===undefined)return;
event.preventDefault();to=to<0?last:to>last?0:to;select(to);tabs[to].focus()});
root.insertBefore(list,root.firstChild);root.classList.add('tb-tabs__panels--ready');select(0)})`
