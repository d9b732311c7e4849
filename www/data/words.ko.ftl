### 이 통계의 한국어 문구: 이름, 첫 페이지의 각 장, 통계에 대한 설명.
### 그래프와 표, 선택란, 오류 문구는 프로그램의 것이다(www/words/ko.ftl).
###
### 수치와 날짜는 모두 데이터에서 계산하며 손으로 적지 않는다. { SIZE($mean) } 같은 표기법은 프로그램 파일 머리에 있다.
### 본문은 마크다운이다. 빈 줄은 문단을 나누고, *별표*는 강조, [문구](주소)는 링크다.

## 사이트

# 검색 결과와 미리보기에 나온다.
site-description =
    특허와 상표, 음악과 게임, 소프트웨어로 해외에서 번 돈과 해외에 낸 돈의 차이. 수치마다 어느 발표에서 나왔는지
    밝혔다.
make-description = 한국 지식재산권 무역수지 그래프를 골라 독자가 볼 모습대로 확인하고, 기사에 넣을 코드를 복사한다.
article-description = 한국 지식재산권 무역수지 발표 한 건을, 그날 기준에 머무는 그래프와 함께 풀어 쓴 기사.

## 차트 둘레

measure =
    { $both ->
        [yes] 한국 지식재산권 수출과 수입
       *[no] 한국 지식재산권 { measured }
    }
measure-of =
    { $both ->
        [yes]
            { $by ->
                [party] 한국 지식재산권 수출과 수입(상대국: { $name })
               *[other] 한국 지식재산권 수출과 수입({ $name })
            }
       *[no]
            { $by ->
                [party] 한국 지식재산권 { measured }(상대국: { $name })
               *[other] 한국 지식재산권 { measured }({ $name })
            }
    }
measured =
    { $flow ->
       *[balance] 무역수지
        [exports] 수출
        [imports] 수입
    }
source =
    { $days_first ->
        [none] 자료: 한국은행, 언론 보도에서 수집
       *[some]
            { SAME($days_first, $days_last) ->
                [yes] 자료: 한국은행({ DATE($days_first) } 발표), 언론 보도에서 수집
               *[no] 자료: 한국은행({ DATE($days_first) }~{ DATE($days_last) } 발표), 언론 보도에서 수집
            }
    }
# 수출이나 수입 옆에 적는 전체
all-items = 지식재산권 전체
all-items-short = 지재권 전체

## 차트 아래의 설명

ended = 단독 발표는 { PERIOD($last) }까지. { $since }년부터 지식서비스 무역통계 안에서 새 기준으로 공표.

## 각 장, 페이지의 순서대로

chapter-total = 수지
chapter-total-text = 막대는 지금까지 알려진 수치, 테두리는 한국은행이 처음 발표한 수치다.
# 바로 앞 문장에 이어진다. $first, $last: 수정된 첫해와 마지막 해, $mean: 평균 수정 폭,
# $smaller: 그 연도들과 가장 최근 연도 가운데 수지 전체가 수정 폭보다 작은 해.
chapter-total-revised = { $smaller ->
    [0] { SPAN($first, $last) } 연간 수지의 최초 발표치와 최신치 차이는 평균 { SIZE($mean) }다.
    [1]
        { SPAN($first, $last) } 연간 수지의 최초 발표치와 최신치 차이는 평균 { SIZE($mean) }로, { LIST($smaller) } 수지보다 크다.
   *[other]
        { SPAN($first, $last) } 연간 수지의 최초 발표치와 최신치 차이는 평균 { SIZE($mean) }로, { LIST($smaller) } 각각의
        수지보다 크다.
}

chapter-flows = 수출과 수입
chapter-flows-text =
    수지는 커다란 두 흐름의 근소한 차이다. 수출은 지식재산권의 사용과 매매로 해외에서 받은 대가, 수입은 해외에 치른
    대가다. 같은 기업집단 안에서 오간 로열티도 들어간다.

chapter-types = 유형별
chapter-types-text =
    들여 쓴 줄은 위 줄의 일부다. 막대 옆 표시는 한 해 전 수치이며, 두 수치의 발표 시점이 다르면 속을 비우고 증감을
    계산하지 않았다.

chapter-bridge = 유형을 더하면
chapter-bridge-text =
    모든 막대는 한 번의 발표에서 나온 수치다. 보도되지 않은 부분은 나머지로 따로 두고 다른 막대에 나눠 얹지 않았다.

chapter-stack = 해마다 쌓아 보면
chapter-stack-text =
    흑자는 위로, 적자는 아래로 쌓고 합계를 따로 표시했다. 보도된 유형만으로 합계를 설명하기 어려운 해는 막대를 비워
    둔다.

chapter-culture = 문화와 소프트웨어
chapter-culture-text =
    음악과 드라마의 흑자를 다룬 기사는 첫 번째 막대의 이야기다. 게임은 컴퓨터프로그램에, 기기에 미리 설치된 앱의
    사용료는 데이터베이스에 들어간다.

chapter-countries = 국가별
chapter-countries-text =
    국가는 대금을 주고받은 상대방이 있는 곳이지 저작물이 만들어진 곳이 아니다. 한국 기업의 해외 공장이 본사에 내는
    로열티는 수출이다.

chapter-culture-record = 문화예술저작권의 최대 흑자
chapter-culture-record-text =
    모두 같은 날 함께 발표된 수치다. 발표 시점이 다른 수치를 섞어 비교하지 않는다. 테두리는 연도별 최초 발표치다.

chapter-countries-over-time = 나라별 추이
chapter-countries-over-time-text =
    모든 칸의 눈금이 같아 막대 높이를 서로 견줄 수 있다. 빈 해는 수집 자료에 없는 해다.

chapter-institutions = 누가 벌고 누가 내나
chapter-institutions-text =
    국내에서 대금을 받거나 치른 쪽을 나눈 것이다. 해외 소프트웨어·영상 기업의 한국 법인은 외국인투자 중소·중견기업에
    들어간다. 기업집단이 커지면 소속 기업의 분류도 바뀐다.

chapter-industry = 제조업과 서비스업
chapter-industry-text = 업종은 국내 기업 기준이다. 언론이 보도한 업종만 실었으므로 더해도 전체가 되지 않는다.

chapter-items = 같은 눈금으로 본 유형
chapter-items-text = 수집 자료에 수치가 없는 해와, 기준이 바뀌어 비교할 수 없는 곳에서는 선이 끊긴다.

chapter-halves = 반기 수치는 어떻게 바뀌었나
chapter-halves-text =
    모든 수치는 잠정치로 처음 나온다. 반기마다 처음 발표된 수치가 마지막 발표까지 어떻게 달라졌는지 따라가 볼 수 있다.

chapter-years = 연간 수치는 어떻게 바뀌었나
chapter-years-text = 연간 수치도 다음 발표 때마다 고쳐진다.

chapter-special = 그 뒤의 통계
chapter-special-text = 지식서비스 무역통계는 지식재산권을 다른 기준으로 집계한다. 위 수치와 이어지지 않아 따로 싣는다.

## 통계에 대하여

about = 어떤 통계인가

about-counted = 무엇을 집계하나
about-counted-text =
    특허, 상표와 프랜차이즈, 문화예술 저작물, 소프트웨어, 데이터베이스 등 모든 지식재산권의 사용과 매매로 국경을 넘은
    대금이다. 같은 기업집단 안에서 오간 대금도 센다.

about-not = 무엇과 다른가
about-not-text = 국제수지의 ‘지식재산권 사용료’보다 범위가 넓고, 기술무역통계와도 다르다. 셋을 이어 붙여서는 안 된다.

about-revisions = 처음 발표와 수정
about-revisions-text =
    해당 기간을 다룬 발표의 수치는 잠정치이고 이후 발표에서 고쳐진다. 수치마다 발표를 남겨 두었으므로 어느 날짜
    기준으로도 그래프를 그릴 수 있다.

about-rounding = 합계와 반올림
about-rounding-text =
    한국은행은 억 달러 단위 소수 첫째 자리까지 발표한다. 항목마다 반올림하므로 합계와 조금 어긋날 수 있다. 반기 수치는
    연간 수정치를 반영하지 않는다.

## 자료

sources = 자료는 어디서 모았나
sources-text =
    { $conflicts ->
        [0]
            발표 자료 원문은 구하지 못했다. 발표 { NUMBER($releases) }건의 수치 { NUMBER($figures) }개를 언론 보도를 중심으로
            { NUMBER($sources) }개 출처에서 모으고, 수치마다 출처를 붙였다.
       *[other]
            발표 자료 원문은 구하지 못했다. 발표 { NUMBER($releases) }건의 수치 { NUMBER($figures) }개를 언론 보도를 중심으로
            { NUMBER($sources) }개 출처에서 모으고, 수치마다 출처를 붙였다. 출처끼리 수치가 엇갈린 { NUMBER($conflicts) }건은 채택하지
            않은 이유와 함께 남겨 두었다.
    }

    어느 출처에도 없는 수치는 *수집 자료에 없음*으로 적었다. 0이 아니라 모른다는 뜻이며, 한국은행이 발표하지 않았다는
    뜻도 아니다.

## 지금은 어디서 발표하나

series-ended = 지금은 어디서 발표하나
# $successor: 새 통계가 발표되기 시작한 날.
series-ended-text =
    단독 발표는 { DATE($last_release) }({ PERIOD($last_period) })이 마지막이었고, 연간 수치는 { PERIOD($last_year) }까지 나왔다.
    한국은행은 { DATE($successor) }부터 같은 이름의 수지를 지식서비스 무역통계의 특수분류로, 새 기준에 따라 공표한다. 그
    수치는 여기 실린 수치와 비교할 수 없다.

## 내려받기와 이용 조건

downloads-text = 이 페이지가 쓰는 자료 전체를 CSV로 내려받을 수 있다. 단위는 100만 달러이며 적자는 음수다.
licence =
    수치: 한국은행, 공개된 보도에서 수집. 모은 자료는 [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.ko)을
    따른다.
